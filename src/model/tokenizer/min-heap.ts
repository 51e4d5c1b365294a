/** A binary min-heap of numbers: push and pop take O(log n). Equal keys come out in any order. */
export class MinHeap {
  private readonly keys: number[] = [];

  push(key: number): void {
    const { keys } = this;
    let hole = keys.length;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (keys[parent] <= key) break;
      keys[hole] = keys[parent];
      hole = parent;
    }
    keys[hole] = key;
  }

  /** Takes the smallest key out, or gives undefined when the heap is empty. */
  pop(): number | undefined {
    const { keys } = this;
    const least = keys[0];
    const last = keys.pop();
    if (last === undefined || keys.length === 0) return least;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= keys.length) break;
      if (child + 1 < keys.length && keys[child + 1] < keys[child]) child++;
      if (keys[child] >= last) break;
      keys[hole] = keys[child];
      hole = child;
    }
    keys[hole] = last;
    return least;
  }
}
