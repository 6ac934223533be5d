def log = new File(basedir, 'build.log').text

assert log =~ /src\/main\/connector-spec\/customers\.yaml:8:21: error CS\d+: /
assert log =~ /src\/main\/connector-spec\/orders\.yaml:2:7: error CS\d+: /
assert log =~ /src\/main\/connector-spec\/orders\.yaml:6:5: error CS\d+: /
assert log.contains("Did you mean 'string'?")
assert log.contains('dependency io.connectorspec:flink-connector-dynamodb')
assert !log.contains('\tat io.connectorspec')
assert !new File(basedir, 'target/generated-sources/connector').exists()
return true
