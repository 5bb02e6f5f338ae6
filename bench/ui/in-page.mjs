// These run inside the page: each is sent there whole, so none may use anything outside itself.

/** Keeps the length of every task above 50 ms, which is where browsers begin to count. */
export function watchTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });
}

/** Puts the text on the page's own clipboard beforehand: bringing it there is the browser's driver's work, not the page's. */
export function stageText(text) {
  globalThis.staged = new DataTransfer();
  globalThis.staged.setData('text/plain', text);
}

/** Milliseconds from the paste event to the frame whose page says that all records were scanned. */
export function pasteEvent(records) {
  const full = `scanned ${records.toLocaleString('en-US')} `;
  const data = globalThis.staged;
  const started = performance.now();
  document
    .querySelector('textarea, [contenteditable]')
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  return new Promise((resolve, reject) => {
    const look = () => {
      const said = document.querySelector('main [role="status"]')?.textContent ?? '';
      if (said.includes(full) && !said.includes('loading')) return resolve(performance.now() - started);
      if (performance.now() - started > 20_000) return reject(new Error(`Not all records came: ${said}`));
      requestAnimationFrame(look);
    };
    look();
  });
}

/** Milliseconds from the key to the frame after the one that drew the new fates. */
export function markToFates() {
  const grid = document.querySelector('[role="grid"]');
  grid.focus();
  const before = grid.textContent;
  const started = performance.now();
  grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'x', bubbles: true, cancelable: true }));
  return new Promise((resolve, reject) => {
    const look = () => {
      if (grid.textContent !== before) return requestAnimationFrame(() => resolve(performance.now() - started));
      if (performance.now() - started > 5_000) return reject(new Error('The fates did not change.'));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Lengths of the frames while the list goes from end to end. */
export function scrollFrames() {
  const box = document.querySelector('[role="grid"] [role="rowgroup"]');
  const frames = 180;
  const step = (box.scrollHeight - box.clientHeight) / frames;
  const lengths = [];
  return new Promise((resolve) => {
    let last = performance.now();
    const turn = (now) => {
      lengths.push(now - last);
      last = now;
      if (lengths.length > frames) return resolve(lengths.slice(1));
      box.scrollTop += step;
      requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
  });
}

/** Lengths of as many frames of a page that does nothing. */
export function idleFrames() {
  const lengths = [];
  return new Promise((resolve) => {
    let last = performance.now();
    const turn = (now) => {
      lengths.push(now - last);
      last = now;
      if (lengths.length > 120) return resolve(lengths.slice(1));
      requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
  });
}
