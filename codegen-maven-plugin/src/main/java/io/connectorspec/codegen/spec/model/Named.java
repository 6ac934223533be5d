/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Optional;

/**
 * An entry of a spec under its name.
 *
 * @param name the name
 * @param body what the entry says; empty if it could not be understood, which has been reported then
 * @param <T> what the entry says
 */
public record Named<T>(Located<String> name, Optional<T> body) {}
