import { runTool } from './children.mjs';

/**
 * Runs a task of every package that has it, in the order of their dependencies; what did not change comes from the cache.
 * @param {'build' | 'typecheck'} task
 * @param {(line: string) => void} note
 * @param {readonly string[]} [filter]
 */
export function runTask(task, note, filter = []) {
  return runTool('turbo', ['run', task, '--continue', '--output-logs=errors-only', ...filter], { onLine: note });
}
