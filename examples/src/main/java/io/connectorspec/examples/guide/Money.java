/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.examples.guide;

import java.io.Serializable;

/**
 * An amount of money.
 *
 * @param cents how much it is, in hundredths of the currency's unit
 * @param currency its three letters, such as {@code EUR}
 */
public record Money(long cents, String currency) implements Serializable {}
