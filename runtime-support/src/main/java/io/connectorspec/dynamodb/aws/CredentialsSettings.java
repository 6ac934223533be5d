/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.aws;

import io.connectorspec.dynamodb.config.Setting;
import java.io.Serializable;
import java.util.Optional;

/** Where credentials come from. Settings of a role hold the settings of what assumes the role. */
public interface CredentialsSettings extends Serializable {

    /** The kind of provider; not set means: access keys if both are there, else the default chain. */
    Setting<CredentialsMode> mode();

    /** The access key id of {@link CredentialsMode#BASIC}. */
    Setting<String> accessKeyId();

    /** The secret access key of {@link CredentialsMode#BASIC}. */
    Setting<String> secretAccessKey();

    /** The session token of {@link CredentialsMode#BASIC}, for temporary keys. */
    Setting<String> sessionToken();

    /** The path of the profile file of {@link CredentialsMode#PROFILE}. */
    Setting<String> profilePath();

    /** The profile's name of {@link CredentialsMode#PROFILE}. */
    Setting<String> profileName();

    /** The role of {@link CredentialsMode#ASSUME_ROLE} and {@link CredentialsMode#WEB_IDENTITY_TOKEN}. */
    Setting<String> roleArn();

    /** The name of the role's session. */
    Setting<String> roleSessionName();

    /** The external id that the role may ask for. */
    Setting<String> roleExternalId();

    /** The address of the token service, where it is not the region's own. */
    Setting<String> roleStsEndpoint();

    /** The file that holds the token of {@link CredentialsMode#WEB_IDENTITY_TOKEN}. */
    Setting<String> webIdentityTokenFile();

    /** The provider class of {@link CredentialsMode#CUSTOM}. */
    Setting<String> customProviderClass();

    /** The credentials that assume the role; empty means: the default chain. */
    Optional<CredentialsSettings> roleCredentials();
}
