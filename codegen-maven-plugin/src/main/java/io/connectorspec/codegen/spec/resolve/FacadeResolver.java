/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.resolve;

import io.connectorspec.codegen.spec.model.FacadeSpec;

/** Turns what a spec says about one facade into the facade's members. */
final class FacadeResolver {

    private final FacadeSpec spec;
    private final FacadeParts parts;

    FacadeResolver(Context context, String name, FacadeSpec spec) {
        this.spec = spec;
        this.parts = new FacadeParts(
                context, "facades." + name, spec.shape().typeParameters().names());
    }

    FacadeClass resolve(BuilderClass builder) {
        return new FacadeClass(
                parts.shape(spec.shape()),
                builder,
                new FacadeClass.Delegate(
                        parts.scope().resolveClass(spec.delegate().type().value()),
                        FacadeParts.texts(spec.delegate().arguments())),
                FacadeParts.texts(spec.superArguments()),
                parts.methods(spec.methods()));
    }
}
