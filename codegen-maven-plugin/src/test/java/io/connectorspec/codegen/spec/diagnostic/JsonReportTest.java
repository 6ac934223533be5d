/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void saysOfEveryProblemWhatTheTextSays() {
        SourceFile file = new SourceFile("specs/a.yaml", "first: 1\nsecond: \"\u00e9\"\n");
        Diagnostic error = new Diagnostic(Code.UNKNOWN_KEY, new Span(file, 9, 15), "Say \"what\".", "A\nhint.");
        Diagnostic warning = new Diagnostic(Code.UNUSED_GROUP, new Span(file, 17, 20), "\u00e9", "None.");
        assertThat(JsonReport.of(List.of(error, warning))).isEqualTo("""
                {
                  "errors" : 1,
                  "warnings" : 1,
                  "problems" : [
                    {
                      "file" : "specs/a.yaml",
                      "line" : 2,
                      "column" : 1,
                      "endLine" : 2,
                      "endColumn" : 7,
                      "severity" : "error",
                      "code" : "CS101",
                      "title" : "A key is not known here",
                      "message" : "Say \\"what\\".",
                      "hint" : "A\\nhint."
                    },
                    {
                      "file" : "specs/a.yaml",
                      "line" : 2,
                      "column" : 9,
                      "endLine" : 2,
                      "endColumn" : 12,
                      "severity" : "warning",
                      "code" : "CS502",
                      "title" : "No option belongs to a group",
                      "message" : "\u00e9",
                      "hint" : "None."
                    }
                  ]
                }
                """);
    }

    @Test
    void saysThatThereIsNothingToSay() {
        assertThat(JsonReport.of(List.of())).isEqualTo("""
                {
                  "errors" : 0,
                  "warnings" : 0,
                  "problems" : [ ]
                }
                """);
    }
}
