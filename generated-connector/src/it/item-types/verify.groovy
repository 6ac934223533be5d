def log = new File(basedir, 'build.log').text
def runs = log.findAll(/(?:\d+ files? written|nothing to do)[^\r\n]*/)

assert runs.size() == 3
assert runs[0] ==~ /\d+ files written, 0 up to date/
assert runs[1] ==~ /nothing to do: \d+ files are up to date/
assert runs[2] ==~ /0 files written, \d+ removed, \d+ up to date/

def sources = new File(basedir, 'target/generated-sources/connector/com/example/shop')
assert new File(sources, 'Order.java').isFile()
assert sources.list().every { !it.startsWith('Customer') }

// The classes are compiled from the generated sources, also by the run that generated nothing.
def classes = new File(basedir, 'target/classes/com/example/shop')
assert new File(classes, 'FirstOrder.class').isFile()
assert new File(classes, 'OrderLineCodec.class').isFile()
return true
