/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.util.ArrayList;
import java.util.List;

/**
 * What a run did to the disk.
 *
 * @param written how many files were new or had another content
 * @param removed how many files were deleted since they are no longer generated
 * @param upToDate how many files were right already
 * @param warnings what people should know, in sentences
 */
public record WriteResult(int written, int removed, int upToDate, List<String> warnings) {

    /** Copies the list. */
    public WriteResult {
        warnings = List.copyOf(warnings);
    }

    /** Gives the result of a run that had nothing to do. */
    static WriteResult upToDate(int files) {
        return new WriteResult(0, 0, files, List.of());
    }

    /** Gives the result in a sentence without a full stop. */
    public String summary() {
        if (written == 0 && removed == 0) {
            return "nothing to do: " + count(upToDate) + (upToDate == 1 ? " is up to date" : " are up to date");
        }
        List<String> parts = new ArrayList<>();
        parts.add(count(written) + " written");
        if (removed > 0) {
            parts.add(removed + " removed");
        }
        parts.add(upToDate + " up to date");
        return String.join(", ", parts);
    }

    private static String count(int files) {
        return files + (files == 1 ? " file" : " files");
    }
}
