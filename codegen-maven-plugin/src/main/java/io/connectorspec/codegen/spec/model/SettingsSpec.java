/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.codegen.spec.model;

import java.util.Optional;

/**
 * A record of typed settings. Its components are the options that name it as their {@code setting}, and
 * those listed here.
 *
 * @param record the record and what it implements
 * @param source where its options are read
 * @param values components that are constants
 * @param nested components that are other settings records
 * @param raw the component that holds everything the user wrote
 */
public record SettingsSpec(
        RecordSpec record,
        Source source,
        Entries<Located<ConstantReference>> values,
        Entries<Located<String>> nested,
        Optional<Located<MemberName>> raw) {

    /**
     * A generated record.
     *
     * @param className the record
     * @param implemented the runtime's interface that it implements
     */
    public record RecordSpec(Located<RelativeClass> className, Located<JavaType> implemented) {}

    /**
     * Where options are read.
     *
     * @param surface the surface whose keys are read
     * @param under the option below whose key they stand
     */
    public record Source(Optional<Located<String>> surface, Optional<Located<String>> under) {}
}
