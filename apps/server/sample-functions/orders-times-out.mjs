// Never answers: its time limit in functions.json is 1 second.
export const handler = () => new Promise((resolve) => setTimeout(resolve, 3_600_000));
