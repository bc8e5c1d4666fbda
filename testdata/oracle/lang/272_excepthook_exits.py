import sys
def hook(kind, exc, tb):
    print('hook', kind.__name__)
    sys.exit(7)
sys.excepthook = hook
1 / 0
