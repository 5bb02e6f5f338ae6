// Ends its process as a crash of native code would, in the old style with a callback.
exports.handler = (event, _context, callback) => {
  console.log(`working off ${event.Records.length} records`);
  if (event.Records.length > 0) process.exit(1);
  callback(null, { batchItemFailures: [] });
};
