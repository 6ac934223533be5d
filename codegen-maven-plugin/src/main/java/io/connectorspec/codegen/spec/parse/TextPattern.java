/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.parse;

/**
 * What texts of some kind look like.
 *
 * @param name the kind, in small letters with hyphens
 * @param regex a regular expression that means the same in Java and in JavaScript; it is found in texts of the kind
 */
public record TextPattern(String name, String regex) {}
