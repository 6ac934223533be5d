/*
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 * https://www.apache.org/licenses/LICENSE-2.0. It is distributed on an "AS IS" basis, without
 * warranties or conditions of any kind. See the License for the terms that apply.
 */
package io.connectorspec.dynamodb.testkit.operation;

import io.connectorspec.dynamodb.testkit.wire.Target;
import java.util.Set;

/**
 * What the service has and this endpoint does not, by name: so that it is refused with a word, while names that the service
 * does not know either are treated as the service treats them. Source: the service's model in SDK 2.54.
 */
final class ServiceVocabulary {
    private static final Set<String> OPERATIONS = Set.of(
            "BatchExecuteStatement",
            "CreateBackup",
            "CreateGlobalTable",
            "DeleteBackup",
            "DeleteResourcePolicy",
            "DescribeBackup",
            "DescribeContinuousBackups",
            "DescribeContributorInsights",
            "DescribeEndpoints",
            "DescribeExport",
            "DescribeGlobalTable",
            "DescribeGlobalTableSettings",
            "DescribeImport",
            "DescribeKinesisStreamingDestination",
            "DescribeLimits",
            "DescribeTableReplicaAutoScaling",
            "DescribeTimeToLive",
            "DisableKinesisStreamingDestination",
            "EnableKinesisStreamingDestination",
            "ExecuteStatement",
            "ExecuteTransaction",
            "ExportTableToPointInTime",
            "GetResourcePolicy",
            "ImportTable",
            "ListBackups",
            "ListContributorInsights",
            "ListExports",
            "ListGlobalTables",
            "ListImports",
            "ListTagsOfResource",
            "PutResourcePolicy",
            "RestoreTableFromBackup",
            "RestoreTableToPointInTime",
            "SearchVectors",
            "TagResource",
            "TransactGetItems",
            "TransactWriteItems",
            "UntagResource",
            "UpdateContinuousBackups",
            "UpdateContributorInsights",
            "UpdateGlobalTable",
            "UpdateGlobalTableSettings",
            "UpdateItem",
            "UpdateKinesisStreamingDestination",
            "UpdateTableReplicaAutoScaling",
            "UpdateTimeToLive");

    private static final Set<String> FIELDS = Set.of(
            "AttributeDefinitions",
            "AttributesToGet",
            "BillingMode",
            "ConditionExpression",
            "ConditionalOperator",
            "DeletionProtectionEnabled",
            "Expected",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "FilterExpression",
            "GlobalSecondaryIndexUpdates",
            "GlobalSecondaryIndexes",
            "GlobalTableSettingsReplicationMode",
            "GlobalTableSourceArn",
            "GlobalTableWitnessUpdates",
            "IndexName",
            "KeyConditions",
            "LocalSecondaryIndexes",
            "MultiRegionConsistency",
            "OnDemandThroughput",
            "ProjectionExpression",
            "ProvisionedThroughput",
            "QueryFilter",
            "ReplicaUpdates",
            "ResourcePolicy",
            "ReturnValuesOnConditionCheckFailure",
            "SSESpecification",
            "ScanFilter",
            "TableClass",
            "VectorIndexUpdates",
            "VectorIndexes",
            "WarmThroughput");

    private ServiceVocabulary() {}

    /** True for an operation that the service has and the endpoint does not. */
    static boolean lacksOperation(Target target) {
        return target.api() == Target.Api.TABLES && OPERATIONS.contains(target.operation());
    }

    /** True for a field of a request that the service has and the endpoint lacks in some or all of its operations. */
    static boolean lacksField(String name) {
        return FIELDS.contains(name);
    }
}
