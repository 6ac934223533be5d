def log = new File(basedir, 'build.log').text

assert !log.contains('not marked @threadSafe')
assert log.findAll(/\d+ files written, 0 up to date/).size() == 5  // the parent generates as well
def trees = ['one', 'two', 'three', 'four'].collect { module ->
    def root = new File(basedir, "$module/target/generated-sources/connector")
    def files = [:]
    root.eachFileRecurse(groovy.io.FileType.FILES) { files[root.toPath().relativize(it.toPath()).toString()] = it.text }
    files
}
assert trees[0].size() > 5
assert trees.every { it == trees[0] }
return true
