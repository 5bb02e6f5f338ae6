// Imported first and for its effect: everything after it may use what Node 20.20 has.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 20)) {
  console.error(
    `Shardscope needs Node 20.20 or newer, and this is Node ${process.versions.node}. ` +
      'Install a newer one from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}
