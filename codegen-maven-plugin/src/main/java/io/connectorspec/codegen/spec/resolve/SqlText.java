/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

/** The only way of text into SQL. */
public final class SqlText {

    private SqlText() {}

    /** Gives a name, whatever its characters are. */
    public static String name(String text) {
        return "`" + text.replace("`", "``") + "`";
    }

    /** Gives a string literal. White space becomes single blanks, so that it stays in one line. */
    public static String literal(String text) {
        return "'" + line(text).replace("'", "''") + "'";
    }

    /** Gives text for a comment that ends with its line. */
    public static String comment(String text) {
        return line(text);
    }

    private static String line(String text) {
        return text.strip().replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
