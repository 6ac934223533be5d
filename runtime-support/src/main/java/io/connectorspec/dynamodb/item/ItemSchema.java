/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.item;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an item type is made of, as far as stored bytes depend on it: enough to tell whether bytes of an earlier
 * version of the type can be read.
 *
 * <p>Its text form has a line per item type and attribute, the item type in question first. A line is a sign, a
 * type without blanks, and for an attribute its name in the table:
 *
 * <pre>
 * # Order
 * ! string customer_id
 * ? set&lt;string> tags
 * ! list&lt;OrderLine> lines
 * # OrderLine
 * ! string sku
 * </pre>
 *
 * <p>{@code !} stands for an attribute that is always there, {@code ?} for one that may be absent, and {@code |}
 * for an item type that is one of several in the place of the first line's.
 */
public final class ItemSchema {

    private static final Pattern INNERMOST = Pattern.compile("((?:[^<>]+<)*)([^<>]+)(.*)");

    private final String root;
    private final Map<String, Map<String, Attribute>> items = new LinkedHashMap<>();

    /** An attribute. */
    private record Attribute(String type, boolean optional) {}

    /** How stored bytes of an earlier version of a type are to this one. */
    public enum Relation {
        /** They are the same, or lack attributes that may be absent. */
        SAME,
        /** They can be read, but would be written in another way now. */
        REWRITTEN,
        /** They cannot be read. */
        UNREADABLE
    }

    /**
     * What came out of a comparison.
     *
     * @param relation the relation
     * @param place where the versions differ, as item type and attribute; empty where they are the same
     * @param difference the difference in words
     */
    public record Comparison(Relation relation, String place, String difference) {

        private static final Comparison SAME = new Comparison(Relation.SAME, "", "");

        private Comparison worse(Comparison other) {
            return other.relation.compareTo(relation) > 0 ? other : this;
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if a line is none of those described above
     */
    public ItemSchema(List<String> lines) {
        String first = null;
        Map<String, Attribute> attributes = Map.of();
        for (String line : lines) {
            String[] parts = line.split(" ", 3);
            switch (parts[0] + parts.length) {
                case "#2" -> {
                    first = first == null ? parts[1] : first;
                    attributes = items.computeIfAbsent(parts[1], name -> new LinkedHashMap<>());
                }
                case "!3", "?3" -> attributes.put(parts[2], new Attribute(parts[1], parts[0].equals("?")));
                case "|3" -> attributes.put("|" + parts[2], new Attribute(parts[1], true));
                default -> throw new IllegalArgumentException("This is no line of an item schema.");
            }
        }
        this.root = first;
    }

    /** Tells how bytes that were written with an earlier version of the type are to this one. */
    public Comparison compareWith(ItemSchema earlier) {
        return compare(root, earlier, earlier.root, new HashSet<>());
    }

    private Comparison compare(String item, ItemSchema earlier, String itemBefore, Set<List<String>> seen) {
        if (!seen.add(List.of(item, itemBefore))) {
            return Comparison.SAME;
        }
        Map<String, Attribute> now = items.get(item);
        Map<String, Attribute> before = earlier.items.get(itemBefore);
        Comparison result = orderOf(item, now, before);
        for (Map.Entry<String, Attribute> entry : now.entrySet()) {
            Attribute was = before.get(entry.getKey());
            result = result.worse(
                    was == null
                            ? added(item, entry.getKey(), entry.getValue())
                            : changed(item + "." + entry.getKey(), entry.getValue(), earlier, was, seen));
        }
        return result;
    }

    /** Attributes that stay keep their order, so that an item that uses no others has the same bytes as before. */
    private static Comparison orderOf(String item, Map<String, Attribute> now, Map<String, Attribute> before) {
        for (String name : before.keySet()) {
            if (!now.containsKey(name)) {
                return new Comparison(Relation.REWRITTEN, item + "." + name, "is not there any more");
            }
        }
        List<String> stayed = now.keySet().stream().filter(before::containsKey).toList();
        return stayed.equals(List.copyOf(before.keySet()))
                ? Comparison.SAME
                : new Comparison(Relation.REWRITTEN, item, "has its attributes in another order");
    }

    private static Comparison added(String item, String name, Attribute attribute) {
        return attribute.optional()
                ? Comparison.SAME
                : new Comparison(
                        Relation.UNREADABLE, item + "." + name, "is new and not optional, and what is stored lacks it");
    }

    private Comparison changed(
            String place, Attribute now, ItemSchema earlier, Attribute before, Set<List<String>> seen) {
        if (before.optional() && !now.optional()) {
            return new Comparison(
                    Relation.UNREADABLE, place, "was optional and is not any more, and what is stored may lack it");
        }
        Matcher typeNow = innermost(now.type());
        Matcher typeBefore = innermost(before.type());
        boolean hold = items.containsKey(typeNow.group(2)) && earlier.items.containsKey(typeBefore.group(2));
        if (hold && typeNow.group(1).equals(typeBefore.group(1))) {
            return compare(typeNow.group(2), earlier, typeBefore.group(2), seen);
        }
        return now.type().equals(before.type())
                ? Comparison.SAME
                : new Comparison(
                        Relation.UNREADABLE, place, "was of type " + before.type() + " and is of type " + now.type());
    }

    private static Matcher innermost(String type) {
        Matcher matcher = INNERMOST.matcher(type);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is no type of an item schema.");
        }
        return matcher;
    }
}
