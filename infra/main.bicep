// CchcBot in one resource group: the bot's registration, its identity, its storage and the service itself.
// No secret anywhere: the one user-assigned identity is the bot, reads and writes the tables, and pulls the image.
targetScope = 'resourceGroup'

@description('Begins the names of all resources: 3 to 11 small letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('Region of the resources. The bot registration itself is global.')
param location string = resourceGroup().location

@description('Existing container registry of this resource group, without .azurecr.io.')
param registryName string

@description('Repository of the image in that registry.')
param imageRepository string = 'cchcbot'

@description('Digest of the image, with its "sha256:": what was pushed, and nothing that somebody puts under its tag later.')
@minLength(71)
@maxLength(71)
param imageDigest string

@description('What people read as the bot\'s name.')
param displayName string = 'Trợ lý CCHC'

@description('Tenants whose people may speak to the bot; the first is that of this deployment.')
param tenantIds string[] = [
  subscription().tenantId
]

@description('Object ids of the people who administer every office.')
param administrators string[] = []

@description('Mail addresses that are told when the service is in trouble. Empty: nobody; the alerts are seen in the portal alone.')
param alertMails string[] = []

@description('Public addresses from which an administrator opens the storage by hand. Empty: only the service reaches it.')
param administratorAddresses string[] = []

@description('Own host name, once it is bound to the service. Empty: the name that Azure gives it.')
param customDomain string = ''

@description('Address of an OpenTelemetry collector (gRPC). Empty: nothing is sent to one.')
param otlpEndpoint string = ''

@description('Mailbox from which people without the app are reminded, in offices that switch it on; the identity needs Mail.Send. Empty: no mail is sent.')
param mailFrom string = ''

@description('Keeps the service\'s log lines, which hold no names, texts or tokens, for 30 days.')
param keepLogs bool = true

@description('Keeps traces and figures too, in an Application Insights resource on the workspace of the log lines; only with keepLogs.')
param keepTelemetry bool = false

@description('Copies of the data: Standard_ZRS where the region has zones, else Standard_LRS.')
@allowed([
  'Standard_ZRS'
  'Standard_LRS'
  'Standard_GZRS'
])
param storageSku string = 'Standard_ZRS'

var port = 8080
var host = empty(customDomain) ? service.properties.configuration.ingress.fqdn : customDomain

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var registryPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

// The service's way out: what comes from this subnet, and nothing else, reaches the storage.
resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.20.0.0/23'
      ]
    }
    subnets: [
      {
        name: 'service'
        properties: {
          addressPrefix: '10.20.0.0/24'
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
          delegations: [
            {
              name: 'apps'
              properties: {
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
    ]
  }
}

var onlyTheService = {
  defaultAction: 'Deny'
  bypass: 'None'
  virtualNetworkRules: [
    {
      id: network.properties.subnets[0].id
      action: 'Allow'
    }
  ]
  ipRules: map(administratorAddresses, address => {
    value: address
    action: 'Allow'
  })
}

var closed = {
  allowSharedKeyAccess: false
  allowBlobPublicAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
  networkAcls: onlyTheService
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageSku
  }
  properties: closed
}

// An account of its own, so that what ends the one leaves the other.
resource backups 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${name}b${uniqueString(resourceGroup().id)}', 24)
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageSku
  }
  properties: closed
}

resource keepsStorage 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: storage
  properties: {
    level: 'CanNotDelete'
    notes: 'The plans, states and history of the offices.'
  }
}

resource keepsBackups 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: backups
  properties: {
    level: 'CanNotDelete'
    notes: 'The backups of the offices.'
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: storage
  name: 'default'
}

// The service makes no table: its identity may use these and no other.
resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [for table in tableNames: {
  parent: tableService
  name: table
}]

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (table, i) in tableNames: {
  name: guid(storage.id, table, identity.id, tableDataContributor)
  scope: tables[i]
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}]

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: backups
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
  }
}

resource backupContainer 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: 'backups'
}

resource oldBackupsGo 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: backups
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'after-a-year'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: [
                'blockBlob'
              ]
            }
            actions: {
              baseBlob: {
                delete: {
                  daysAfterCreationGreaterThan: 400
                }
              }
            }
          }
        }
      ]
    }
  }
}

resource mayBackUp 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(backups.id, identity.id, blobDataContributor)
  scope: backupContainer
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, registryPull)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', registryPull)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = if (keepLogs) {
  name: '${name}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

// Its connection string is a right to write, not to read, and no secret of the office.
resource insights 'Microsoft.Insights/components@2020-02-02' = if (keepLogs && keepTelemetry) {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

resource apps 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    vnetConfiguration: {
      infrastructureSubnetId: network.properties.subnets[0].id
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
    appLogsConfiguration: keepLogs ? {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs!.properties.customerId
        sharedKey: logs!.listKeys().primarySharedKey
      }
    } : {}
  }
}

// Container Apps and not App Service: it asks for life and for readiness apart, and needs no plan of its own.
resource service 'Microsoft.App/containerApps@2024-03-01' = {
  name: '${name}-service'
  location: location
  dependsOn: [
    mayPull
    mayUseTables
  ]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    managedEnvironmentId: apps.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
    }
    template: {
      // Longer than the service's own limit for finishing what it does.
      terminationGracePeriodSeconds: 60
      scale: {
        // Never none: the clock that reminds runs inside. One is enough for a province; two answer as one would and one of them reminds, so that more
        // may be set where the platform restarts machines often.
        minReplicas: 1
        maxReplicas: 1
      }
      containers: [
        {
          name: 'cchcbot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat([
            { name: 'ASPNETCORE_HTTP_PORTS', value: string(port) }
          ], commonSettings, tenantSettings, administratorSettings, mailSettings, collectorSettings, insightsSettings)
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 2
              failureThreshold: 30
            }
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: port }
              periodSeconds: 10
              timeoutSeconds: 2
              failureThreshold: 6
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: port }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
    }
  }
}

// Each night; a restore is the same job with other words, while the service is stopped (README).
resource nightly 'Microsoft.App/jobs@2024-03-01' = {
  name: '${name}-backup'
  location: location
  dependsOn: [
    mayPull
    mayUseTables
    mayBackUp
  ]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    environmentId: apps.id
    configuration: {
      triggerType: 'Schedule'
      scheduleTriggerConfig: {
        // UTC: 01:00 in Vietnam.
        cronExpression: '0 18 * * *'
      }
      replicaTimeout: 1800
      replicaRetryLimit: 2
      registries: [
        {
          server: registry.properties.loginServer
          identity: identity.id
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'backup'
          image: image
          args: [
            'backup'
            '--upload'
          ]
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat(commonSettings, tenantSettings, administratorSettings, [
            { name: 'Backup__Container', value: '${backups.properties.primaryEndpoints.blob}backups' }
          ])
        }
      ]
    }
  }
}

resource told 'Microsoft.Insights/actionGroups@2023-01-01' = if (keepLogs && !empty(alertMails)) {
  name: '${name}-told'
  location: 'global'
  properties: {
    groupShortName: 'cchcbot'
    enabled: true
    emailReceivers: [for (mail, i) in alertMails: {
      name: 'mail${i}'
      emailAddress: mail
      useCommonAlertSchema: true
    }]
  }
}

// The words are those of the service's own log lines; a test holds them to each other.
resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for alert in troubles: if (keepLogs) {
  name: '${name}-${alert.name}'
  location: location
  properties: {
    displayName: alert.title
    severity: alert.severity
    enabled: true
    // The table of the log lines is made with the first of them.
    skipQueryValidation: true
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    scopes: [
      logs.id
    ]
    criteria: {
      allOf: [
        {
          query: 'ContainerAppConsoleLogs_CL | where ContainerAppName_s == "${service.name}" and Log_s has "${alert.words}"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: alert.more
        }
      ]
    }
    actions: {
      actionGroups: empty(alertMails) ? [] : [
        told.id
      ]
    }
  }
}]

// The names and dimensions are those of the figures that the service sends; a test holds them to what arrives at a collector.
resource figures 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for alert in measures: if (keepLogs && keepTelemetry) {
  name: '${name}-${alert.name}'
  location: location
  properties: {
    displayName: alert.title
    severity: alert.severity
    enabled: true
    skipQueryValidation: true
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    scopes: [
      logs.id
    ]
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where ${alert.where} | summarize Value = ${alert.value}'
          metricMeasureColumn: 'Value'
          timeAggregation: 'Maximum'
          operator: alert.operator
          threshold: alert.threshold
        }
      ]
    }
    actions: {
      actionGroups: empty(alertMails) ? [] : [
        told.id
      ]
    }
  }
}]

resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-restarts'
  location: 'global'
  properties: {
    severity: 2
    enabled: true
    scopes: [
      service.id
    ]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'restarts'
          metricName: 'RestartCount'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 2
        }
      ]
    }
    actions: keepLogs && !empty(alertMails) ? [
      {
        actionGroupId: told.id
      }
    ] : []
  }
}

var image = '${registry.properties.loginServer}/${imageRepository}@${imageDigest}'

var tableNames = [
  'workspaces'
  'plans'
  'deliveries'
]

var troubles = [
  { name: 'ticks', title: 'The clock of an office fails', words: 'A tick failed', severity: 1, more: 3 }
  { name: 'refused', title: 'Teams refuses the bot', words: 'The deployment is refused', severity: 1, more: 0 }
  { name: 'unreachable', title: 'People cannot be reached', words: 'cannot be reached', severity: 3, more: 0 }
  { name: 'rows', title: 'Data of an office cannot be read', words: 'cannot be read and is passed over', severity: 2, more: 0 }
  { name: 'late', title: 'Messages are overdue', words: 'messages are overdue', severity: 2, more: 0 }
  { name: 'turns', title: 'Turns fail', words: 'A turn failed', severity: 2, more: 5 }
]

// Figures are summed up over a minute: Max is a minute's largest value, Sum and ItemCount give the mean.
var measures = [
  {
    name: 'clock'
    title: 'The clock of all offices stands still'
    where: 'Name == "cchcbot.ticks" and tostring(Properties.outcome) == "done"'
    value: 'sum(Sum)'
    operator: 'LessThan'
    threshold: 1
    severity: 1
  }
  {
    name: 'lateness'
    title: 'Messages go out more than a quarter of an hour late'
    where: 'Name == "cchcbot.delivery.lateness" and tostring(Properties.kind) == "Digest"'
    value: 'max(Max)'
    operator: 'GreaterThan'
    threshold: 900
    severity: 2
  }
  {
    name: 'slow'
    title: 'Answers take more than three seconds'
    where: 'Name == "cchcbot.turn.duration" and tostring(Properties.outcome) == "done"'
    value: 'sum(Sum) / sum(ItemCount)'
    operator: 'GreaterThan'
    threshold: 3
    severity: 3
  }
]

var commonSettings = [
  { name: 'Mode', value: 'Teams' }
  { name: 'AppId', value: identity.properties.clientId }
  { name: 'Credential__Kind', value: 'ManagedIdentity' }
  { name: 'Storage__Endpoint', value: storage.properties.primaryEndpoints.table }
]

var tenantSettings = [for (tenant, i) in tenantIds: {
  name: 'TenantIds__${i}'
  value: tenant
}]

var administratorSettings = [for (person, i) in administrators: {
  name: 'Administrators__${i}'
  value: person
}]

var collectorSettings = empty(otlpEndpoint) ? [] : [
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT'
    value: otlpEndpoint
  }
]

var mailSettings = empty(mailFrom) ? [] : [
  {
    name: 'Graph__MailFrom'
    value: mailFrom
  }
]

var insightsSettings = keepLogs && keepTelemetry ? [
  {
    name: 'APPLICATIONINSIGHTS_CONNECTION_STRING'
    value: insights!.properties.ConnectionString
  }
] : []

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: subscription().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
    }
  }
}

@description('For the app package: --app-id.')
output appId string = identity.properties.clientId

@description('For the app package: --domain.')
output domain string = host

@description('For permissions that an administrator gives the bot.')
output principalId string = identity.properties.principalId
