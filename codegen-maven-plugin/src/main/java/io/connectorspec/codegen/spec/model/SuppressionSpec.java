/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

/**
 * What a spec says about a warning that its author does not want to hear.
 *
 * @param code the id of the warning
 * @param at the place, as the names of the entries that lead there with dots between them
 * @param reason why the warning does not matter
 */
public record SuppressionSpec(Located<String> code, Located<String> at, Located<String> reason) {}
