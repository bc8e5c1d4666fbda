package cli

// heapFloor is how much garbage a small script may leave before Go's collector
// runs: by default it would start at 4 MiB and then run hundreds of times a
// second. Twice the floor is the size of the heap at the first collection, the
// floor itself counted; its pages are never touched and take no memory.
const heapFloor = 16 << 20
