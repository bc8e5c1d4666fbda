print(f"closing } alone")
