values = (1,\
