import sys, time
from client import *
c=Client(sys.argv[1:])
print(say(c.window), flush=True)
time.sleep(1)
def at(): 
    time.sleep(.4)
    c.wait(lambda: True)
    print('   focus', c.focused and say(c.focused)[:90], c.focused and [s.value_nick for s in c.focused.get_state_set().get_states()], 'spoken', c.spoken, c.carets, flush=True)
    c.spoken.clear()
at()
for k in sys.stdin.read().split():
    print('KEY',k, flush=True)
    if k.startswith('"'): c.type(k[1:])
    else: c.key(k)
    at()
print(c.end())
