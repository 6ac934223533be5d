/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Brings a folder in line with a plan. Only files whose content changes are written. */
public final class PlanWriter {

    private PlanWriter() {}

    /**
     * What a run did.
     *
     * @param written how many files were new or had another content
     * @param upToDate how many files were right already
     */
    public record Result(int written, int upToDate) {

        /** Gives the sum of two results. */
        public Result plus(Result other) {
            return new Result(written + other.written, upToDate + other.upToDate);
        }

        /** Gives the result in a sentence without a full stop. */
        public String summary() {
            return written == 0
                    ? "nothing to do: " + count(upToDate) + (upToDate == 1 ? " is up to date" : " are up to date")
                    : count(written) + " written, " + upToDate + " up to date";
        }

        private static String count(int files) {
            return files + (files == 1 ? " file" : " files");
        }
    }

    /**
     * Writes what is not there yet.
     *
     * @param plan what should be there
     * @param root the folder; it is made if it is missing and there is something to write
     * @throws IOException if the disk refuses, or if a symbolic link below the root would lead out of it
     */
    public static Result write(OutputPlan plan, Path root) throws IOException {
        int written = 0;
        for (Map.Entry<OutputPath, OutputPlan.PlannedFile> file : plan.files().entrySet()) {
            Path target = root.resolve(file.getKey().text());
            refuseLinks(root, target);
            byte[] bytes = file.getValue().bytes();
            if (!Files.isRegularFile(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
                Files.createDirectories(target.getParent());
                Files.write(target, bytes);
                written++;
            }
        }
        return new Result(written, plan.files().size() - written);
    }

    private static void refuseLinks(Path root, Path target) throws IOException {
        for (Path path = target; !path.equals(root); path = path.getParent()) {
            if (Files.isSymbolicLink(path)) {
                throw new IOException(path + " is a symbolic link; generated files are not written through links. "
                        + "Remove it, or choose another output directory.");
            }
        }
    }
}
