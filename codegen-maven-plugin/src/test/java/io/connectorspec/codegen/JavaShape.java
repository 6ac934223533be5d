/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Map;
import java.util.TreeMap;

/** What sources say to javac, without what their string literals and comments say to people. */
final class JavaShape extends TreeScanner<Void, StringBuilder> {

    private JavaShape() {}

    /** Gives the shapes of sources by their paths; fails if one is not Java. */
    static Map<String, String> of(Map<String, String> sources) {
        Map<String, String> shapes = new TreeMap<>();
        InMemoryJava.parse(sources).forEach(unit -> {
            StringBuilder shape = new StringBuilder();
            new JavaShape().scan(unit, shape);
            shapes.put(unit.getSourceFile().getName(), shape.toString());
        });
        return shapes;
    }

    @Override
    public Void scan(Tree tree, StringBuilder out) {
        if (tree == null) {
            return null;
        }
        out.append('(').append(tree.getKind()).append(name(tree));
        super.scan(tree, out);
        out.append(')');
        return null;
    }

    private static String name(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return " " + identifier.getName();
        } else if (tree instanceof MemberSelectTree member) {
            return " " + member.getIdentifier();
        } else if (tree instanceof MethodTree method) {
            return " " + method.getName();
        } else if (tree instanceof VariableTree variable) {
            return " " + variable.getName();
        } else if (tree instanceof ClassTree type) {
            return " " + type.getSimpleName();
        } else if (tree instanceof LiteralTree literal && !(literal.getValue() instanceof String)) {
            return " " + literal.getValue();
        }
        return "";
    }
}
