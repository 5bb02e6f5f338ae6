// What whoever runs the tests has set for AWS, for a proxy or for Shardscope must not reach the code under test.
for (const name of Object.keys(process.env)) {
  if (/^(AWS_|SHARDSCOPE_(?!PROPERTY_)|(https?|no|all)_proxy$)/i.test(name)) delete process.env[name];
}
