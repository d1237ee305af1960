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

@description('Repository and tag of the image in that registry.')
param image string = 'cchcbot:1.0.0'

@description('What people read as the bot\'s name.')
param displayName string = 'Trợ lý CCHC'

@description('Tenants whose people may speak to the bot; the first is that of this deployment.')
param tenantIds string[] = [
  subscription().tenantId
]

@description('Object ids of the people who administer every office.')
param administrators string[] = []

@description('Own host name, once it is bound to the service. Empty: the name that Azure gives it.')
param customDomain string = ''

@description('Address of an OpenTelemetry collector (gRPC). Empty: nothing is sent to one.')
param otlpEndpoint string = ''

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

@description('Instances that run at the same time. One is enough: while it is replaced, reminders are late and not lost.')
@minValue(1)
@maxValue(5)
param instances int = 1

var port = 8080
var host = empty(customDomain) ? service.properties.configuration.ingress.fqdn : customDomain

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var registryPull = '7f951dda-4ed3-4680-a7ca-43fe172d538d'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${name}${uniqueString(resourceGroup().id)}'
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageSku
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource mayUseTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
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
        // Never none: the clock that reminds runs inside.
        minReplicas: instances
        maxReplicas: instances
      }
      containers: [
        {
          name: 'cchcbot'
          image: '${registry.properties.loginServer}/${image}'
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat([
            { name: 'ASPNETCORE_HTTP_PORTS', value: string(port) }
            { name: 'Mode', value: 'Teams' }
            { name: 'AppId', value: identity.properties.clientId }
            { name: 'Credential__Kind', value: 'ManagedIdentity' }
            { name: 'Storage__Endpoint', value: storage.properties.primaryEndpoints.table }
          ], tenantSettings, administratorSettings, collectorSettings, insightsSettings)
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
