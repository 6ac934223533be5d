/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class its own endpoint, empties it before each test, and closes it in the end. Register it with
 * {@code @RegisterExtension} on a static field and ask {@link #endpoint()}, or with {@code @ExtendWith} and take a
 * {@link DynamoDbEndpoint} as a parameter. Nested classes share the endpoint of the class around them.
 */
public final class DynamoDbEndpointExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(DynamoDbEndpointExtension.class);

    private final EndpointSettings settings;
    private final AtomicReference<DynamoDbEndpoint> current = new AtomicReference<>();

    /** Starts endpoints on the machine's clock. */
    public DynamoDbEndpointExtension() {
        this(EndpointSettings.standard());
    }

    /** Starts endpoints as a test wants them, for {@code @RegisterExtension}. */
    public DynamoDbEndpointExtension(EndpointSettings settings) {
        this.settings = settings;
    }

    /**
     * The endpoint of the running test class.
     *
     * @throws IllegalStateException outside of a test class, or on an extension that is no static field
     */
    public DynamoDbEndpoint endpoint() {
        DynamoDbEndpoint endpoint = current.get();
        if (endpoint == null) {
            throw new IllegalStateException("There is no endpoint yet. Declare the extension as a static field with "
                    + "@RegisterExtension, and ask for the endpoint in tests or in @BeforeAll and later.");
        }
        return endpoint;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (inherited(context) == null) {
            store(context).put(DynamoDbEndpoint.class, DynamoDbEndpoint.start(settings));
        }
        current.set(inherited(context));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        require(context).reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        boolean outermost =
                context.getParent().map(parent -> inherited(parent) == null).orElse(true);
        if (outermost) {
            require(context).close();
            current.set(null);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DynamoDbEndpoint.class;
    }

    @Override
    public DynamoDbEndpoint resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return require(context);
    }

    private static DynamoDbEndpoint require(ExtensionContext context) {
        DynamoDbEndpoint endpoint = inherited(context);
        if (endpoint == null) {
            throw new IllegalStateException("There is no endpoint for this test. An extension that is registered with "
                    + "@RegisterExtension must be a static field.");
        }
        return endpoint;
    }

    /** A store asks those of the contexts around it, too. */
    private static DynamoDbEndpoint inherited(ExtensionContext context) {
        return store(context).get(DynamoDbEndpoint.class, DynamoDbEndpoint.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
