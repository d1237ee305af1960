using System.Text.Json;
using Azure;
using Azure.Core;

namespace CchcBot.Protocols.Tables;

/// <summary>A table of the account.</summary>
public sealed record TableItem(string Name);

/// <summary>The tables of one storage account. Thread-safe; one instance for the life of the program.</summary>
public sealed class TableServiceClient
{
    private readonly TableService service;

    public TableServiceClient(string connectionString, TableClientOptions? options = null) =>
        service = TableService.Create(connectionString, options);

    /// <param name="endpoint">For the emulator with the account as path: http://127.0.0.1:10002/devstoreaccount1.</param>
    /// <param name="credential">The account's name and key.</param>
    /// <param name="options">Null for the usual ones.</param>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options = null) =>
        service = TableService.Create(endpoint, credential, options);

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions? options = null) =>
        service = TableService.Create(endpoint, credential, options);

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        service = TableService.Create(endpoint, tokenCredential, options);

    public Uri Uri => new(service.Endpoint);

    public string AccountName => service.AccountName;

    public TableClient GetTableClient(string tableName) => new(service, tableName);

    public async Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        await GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>A table that is not there answers 404 and does not throw.</summary>
    public async Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        await GetTableClient(tableName).DeleteAsync(cancellationToken);

    /// <summary>The account's tables; also the cheapest question that shows the storage answers and the credential holds.</summary>
    public AsyncPageable<TableItem> QueryAsync(string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckPage(maxPerPage);
        return new TablePages<TableItem>(
            service,
            "Tables",
            filter is null ? "" : "$filter=" + Uri.EscapeDataString(filter),
            maxPerPage,
            ReadItem,
            cancellationToken);
    }

    private static TableItem ReadItem(JsonElement table) => new(table.GetProperty("TableName").GetString()!);
}
