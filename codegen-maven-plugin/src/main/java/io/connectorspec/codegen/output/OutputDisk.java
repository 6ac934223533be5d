/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The only way to generated files. Below the folder of a plan it follows no symbolic link, and a file is there
 * whole or not at all.
 */
final class OutputDisk {

    private static final String PARTIAL = ".partial";

    private final Path base;
    private final FileOperations operations;

    OutputDisk(Path base, FileOperations operations) {
        this.base = base.toAbsolutePath().normalize();
        this.operations = operations;
    }

    /** Gives the path of a file, without looking whether it is safe to go there. */
    Path path(OutputFile file) {
        return base.resolve(file.root()).normalize().resolve(file.path().text());
    }

    /**
     * Reads a file; gives nothing if it is not there.
     *
     * @throws IOException if something else than a file is there, or a symbolic link on the way
     */
    Optional<byte[]> read(OutputFile file) throws IOException {
        Path path = checked(file);
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }

    /** Gives the hash of a file's content, or nothing if it is not there. */
    Optional<ContentHash> hash(OutputFile file) throws IOException {
        return read(file).map(ContentHash::of);
    }

    /** Writes a file, in place of another if there is one. */
    void write(OutputFile file, byte[] bytes) throws IOException {
        replace(checked(file), bytes);
    }

    /** Deletes a file, and the folders below its root that are empty then. */
    void remove(OutputFile file) throws IOException {
        Path path = checked(file);
        operations.delete(path);
        Path root = path(file.root());
        for (Path folder = path.getParent(); !folder.equals(root); folder = folder.getParent()) {
            try {
                operations.delete(folder);
            } catch (DirectoryNotEmptyException inUse) {
                return;
            }
        }
    }

    /** Moves a file out of the way. */
    void move(OutputFile file, Path target) throws IOException {
        operations.createFolders(target.getParent());
        operations.replace(checked(file), target);
    }

    /** Deletes what an interrupted run may have left of a file. */
    void removePartial(OutputFile file) throws IOException {
        operations.delete(partial(checked(file)));
    }

    /** Writes a file of the plugin's own. */
    void replace(Path target, byte[] bytes) throws IOException {
        operations.createFolders(target.getParent());
        Path partial = partial(target);
        operations.delete(partial);
        operations.writeNew(partial, bytes);
        operations.replace(partial, target);
    }

    /** Deletes a file of the plugin's own. */
    void delete(Path file) throws IOException {
        operations.delete(file);
    }

    /** Gives the path of a folder, as it stands in an {@link OutputFile}. */
    Path path(String root) {
        return base.resolve(root).normalize();
    }

    private static Path partial(Path target) {
        return target.resolveSibling("." + target.getFileName() + PARTIAL);
    }

    private Path checked(OutputFile file) throws IOException {
        Path target = path(file);
        Path root = path(file.root());
        for (Path path = target; !path.equals(root); path = path.getParent()) {
            if (Files.isSymbolicLink(path)) {
                throw new IOException(path + " is a symbolic link; generated files are not written through links. "
                        + "Remove it, or choose another output directory.");
            }
            boolean wrongKind = path.equals(target) ? Files.isDirectory(path) : Files.isRegularFile(path);
            if (wrongKind) {
                throw new IOException(path + " is a " + (path.equals(target) ? "folder" : "file") + ", but a generated "
                        + (path.equals(target) ? "file" : "folder")
                        + " has to be there. Move it away, or choose another output directory.");
            }
        }
        return target;
    }
}
