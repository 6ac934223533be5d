/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

import io.connectorspec.codegen.spec.diagnostic.SourceFile;
import java.util.Optional;

/** Reads the further files of a spec that is split over several. */
public interface IncludedFiles {

    /**
     * Reads a file.
     *
     * @param root the file that starts the spec; all others stand in its folder or below
     * @param path the path of the file from that folder on, with {@code /}, without {@code ..}
     * @return its bytes; nothing if it is not there, or if a link leads out of the folder
     */
    Optional<byte[]> read(SourceFile root, String path);
}
