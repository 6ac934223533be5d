def log = new File(basedir, 'build.log').text

def spec = new File(basedir, 'src/main/connector-spec/customer.yaml')
assert spec.text.contains('uses: dynamodb')
assert log.contains('1 spec file is in order')
assert new File(basedir, 'target/generated-sources/connector/com/example/crm/Customer.java').isFile()
assert log =~ /\d+ files are up to date/
['check', 'docs', 'generate', 'help', 'init', 'verify'].each { assert log.contains("connector-codegen:$it") }
return true
