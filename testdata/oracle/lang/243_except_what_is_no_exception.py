try:
    try: raise ValueError("x")
    except ((ValueError,),): print("caught")
except TypeError as e: print(e)
try:
    try: raise ValueError("x")
    except (ValueError, 42): print("caught")
except TypeError as e: print(e)
try:
    try: raise ValueError("x")
    except (KeyError, (IndexError, ValueError)): print("caught")
except TypeError as e: print(e)
