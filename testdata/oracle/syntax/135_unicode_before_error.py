word = "déjà vu"; x = = 3
