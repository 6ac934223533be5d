/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks one statement or header into lines: at the outermost place first, what belongs together staying so. */
final class LineBreaker {

    private static final int CONTINUATION = 8;
    private static final Pattern TYPE_HEADER = Pattern.compile("((?:[a-z]+ )*(?:class|record) )(.*)\\{");
    private static final Pattern ASSIGNMENT = Pattern.compile("((?:return |[^=\"(]* = |throw )?)(.*)(;)");

    private LineBreaker() {}

    /** Gives the lines of a statement or header that starts with some indentation. */
    static List<String> lines(String code, int indent) {
        if (fits(code, indent)) {
            return List.of(" ".repeat(indent) + code);
        }
        Matcher type = TYPE_HEADER.matcher(code);
        if (type.matches()) {
            return typeHeader(code, indent);
        }
        if (code.endsWith("{")) {
            return methodHeader(code, indent);
        }
        Matcher statement = ASSIGNMENT.matcher(code);
        return statement.matches()
                ? expression(statement.group(1), statement.group(2), statement.group(3), indent)
                : List.of(" ".repeat(indent) + code);
    }

    private static boolean fits(String code, int indent) {
        return indent + code.length() <= SourceLayout.COLUMNS;
    }

    private static List<String> typeHeader(String code, int indent) {
        List<String> lines = new ArrayList<>();
        CodeScan scan = new CodeScan(code);
        int open = scan.firstTopLevel("(");
        String rest = code;
        if (open >= 0) {
            int close = scan.closing(open);
            lines.addAll(arguments(code.substring(0, open + 1), code.substring(open + 1, close), ")", indent));
            rest = code.substring(close + 1).strip();
            lines.add(" ".repeat(indent + CONTINUATION) + rest);
            return lines;
        }
        List<String> clauses = new CodeScan(rest).splitBefore(List.of(" extends ", " implements "));
        lines.add(" ".repeat(indent) + clauses.get(0));
        clauses.subList(1, clauses.size())
                .forEach(clause -> lines.add(" ".repeat(indent + CONTINUATION) + clause.strip()));
        return lines;
    }

    private static List<String> methodHeader(String code, int indent) {
        CodeScan scan = new CodeScan(code);
        int open = scan.firstTopLevel("(");
        if (open < 0) {
            return List.of(" ".repeat(indent) + code);
        }
        int close = scan.closing(open);
        String head = code.substring(0, open + 1);
        String parameters = code.substring(open + 1, close);
        String tail = code.substring(close);
        int thrown = tail.indexOf(" throws ");
        if (thrown < 0) {
            return arguments(head, parameters, tail, indent);
        }
        String throwing = tail.substring(thrown + 1);
        List<String> lines = new ArrayList<>();
        String signature = head + parameters + ")";
        if (fits(signature, indent)) {
            lines.add(" ".repeat(indent) + signature);
        } else if (fits(parameters + tail, indent + CONTINUATION)) {
            return arguments(head, parameters, tail, indent);
        } else {
            lines.addAll(arguments(head, parameters, ")", indent));
        }
        lines.add(" ".repeat(indent + CONTINUATION) + throwing);
        return lines;
    }

    private static List<String> expression(String head, String code, String tail, int indent) {
        if (fits(head + code + tail, indent)) {
            return List.of(" ".repeat(indent) + head + code + tail);
        }
        if (head.endsWith("= ") && fits(code + tail, indent + CONTINUATION)) {
            return List.of(" ".repeat(indent) + head.strip(), " ".repeat(indent + CONTINUATION) + code + tail);
        }
        CodeScan scan = new CodeScan(code);
        List<String> pieces = scan.splitBefore(List.of(" ? ", " : "));
        if (pieces.size() == 1) {
            pieces = scan.splitBefore(List.of(" && ", " + "));
        }
        if (pieces.size() == 1) {
            pieces = scan.splitCalls();
        }
        if (pieces.size() > 1) {
            return pieces(head, pieces, tail, indent);
        }
        int close = code.length() - 1;
        int open = code.endsWith(")") ? scan.opening(close) : -1;
        return open < 0
                ? List.of(" ".repeat(indent) + head + code + tail)
                : arguments(head + code.substring(0, open + 1), code.substring(open + 1, close), ")" + tail, indent);
    }

    /** Puts pieces below each other, the first one behind the head. */
    private static List<String> pieces(String head, List<String> pieces, String tail, int indent) {
        List<String> lines = new ArrayList<>();
        if (!fits(head + pieces.get(0), indent) && head.endsWith("= ")) {
            lines.add(" ".repeat(indent) + head.strip());
            lines.addAll(expression("", String.join("", pieces), tail, indent + CONTINUATION));
            return lines;
        }
        lines.addAll(expression(head, pieces.get(0), "", indent));
        for (int i = 1; i < pieces.size(); i++) {
            String end = i == pieces.size() - 1 ? tail : "";
            lines.addAll(expression("", pieces.get(i).strip(), end, indent + CONTINUATION));
        }
        return lines;
    }

    /** Puts what stands in brackets below their head: in one line if that is enough, else one below the other. */
    private static List<String> arguments(String head, String arguments, String tail, int indent) {
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(indent) + head);
        if (fits(arguments + tail, indent + CONTINUATION)) {
            lines.add(" ".repeat(indent + CONTINUATION) + arguments + tail);
            return lines;
        }
        List<String> single = new CodeScan(arguments).splitArguments();
        for (int i = 0; i < single.size(); i++) {
            String end = i == single.size() - 1 ? tail : ",";
            lines.addAll(expression("", single.get(i), end, indent + CONTINUATION));
        }
        return lines;
    }
}
