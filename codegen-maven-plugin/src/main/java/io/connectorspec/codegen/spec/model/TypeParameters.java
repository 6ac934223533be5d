/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.List;

/**
 * The type parameters of a class.
 *
 * @param list the parameters, in their order
 */
public record TypeParameters(List<Located<SimpleClassName>> list) {

    /** Copies the list. */
    public TypeParameters {
        list = List.copyOf(list);
    }

    /** Gives the names. */
    public List<String> names() {
        return list.stream().map(parameter -> parameter.value().text()).toList();
    }
}
