/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.rule;

import io.connectorspec.codegen.spec.diagnostic.Code;
import io.connectorspec.codegen.spec.diagnostic.Problems;
import io.connectorspec.codegen.spec.model.ConnectorSpec;
import java.util.List;

/** The encoding for those who choose none is one that the type has, and roles ask for encodings of some type. */
final class DefaultEncodingRule implements ConnectorRule {

    private static final Reference ENCODING = new Reference(Code.UNKNOWN_ENCODING, "encoding");

    @Override
    public void check(ConnectorSpec spec, Problems problems) {
        spec.itemTypes().ifPresent(types -> {
            types.types()
                    .bodies()
                    .forEach(type -> type.defaultEncoding()
                            .ifPresent(encoding ->
                                    ENCODING.check(encoding, type.encodings().names(), problems)));
            List<String> all = types.types()
                    .bodies()
                    .flatMap(type -> type.encodings().names().stream())
                    .distinct()
                    .toList();
            types.roles()
                    .bodies()
                    .flatMap(role -> role.encodings().stream())
                    .forEach(encoding -> ENCODING.check(encoding, all, problems));
        });
    }
}
