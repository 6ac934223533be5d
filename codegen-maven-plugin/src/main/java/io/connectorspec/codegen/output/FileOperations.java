/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What a run does to the disk, one step at a time. Tests stop a run at each of these steps. */
interface FileOperations {

    /** Makes a folder and those above it. */
    void createFolders(Path folder) throws IOException;

    /** Writes a file that is not there yet. */
    void writeNew(Path file, byte[] bytes) throws IOException;

    /** Moves a file to where another may be; whoever looks sees either the old one or the new one. */
    void replace(Path file, Path target) throws IOException;

    /** Deletes a file or an empty folder, if it is there. */
    void delete(Path file) throws IOException;

    /** Gives the operations of the real disk. */
    static FileOperations real() {
        return new FileOperations() {
            @Override
            public void createFolders(Path folder) throws IOException {
                Files.createDirectories(folder);
            }

            @Override
            public void writeNew(Path file, byte[] bytes) throws IOException {
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            }

            @Override
            public void replace(Path file, Path target) throws IOException {
                try {
                    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
                } catch (AtomicMoveNotSupportedException unusualDisk) {
                    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }

            @Override
            public void delete(Path file) throws IOException {
                Files.deleteIfExists(file);
            }
        };
    }
}
