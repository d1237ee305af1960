using System.Buffers;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// One table. Names and meaning follow Azure.Data.Tables; a refused request throws <see cref="RequestFailedException"/>
/// whose ErrorCode is one of <see cref="TableErrorCode"/>. What the service would refuse for its size or spelling throws
/// <see cref="ArgumentException"/> before it is sent (<see cref="TableLimits"/>). A write that was sent again after an
/// attempt without an answer can meet its own first success: see <see cref="TableFailure.MayHaveBeenWritten"/>.
/// </summary>
public sealed class TableClient
{
    private readonly TableService service;

    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableService.Create(connectionString, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
        : this(TableService.Create(endpoint, credential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, AzureSasCredential credential, TableClientOptions? options = null)
        : this(TableService.Create(endpoint, credential, options), tableName)
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
        : this(TableService.Create(endpoint, tokenCredential, options), tableName)
    {
    }

    internal TableClient(TableService service, string tableName)
    {
        this.service = service;
        Name = TableLimits.CheckTableName(tableName);
    }

    public string Name { get; }

    public string AccountName => service.AccountName;

    internal string TableUri => $"{service.Endpoint}/{Name}";

    /// <summary>A filter with each value as a quoted and escaped literal of its type: $"PartitionKey eq {key}".</summary>
    /// <exception cref="ArgumentException">For null and for types that a table cannot hold.</exception>
    public static string CreateQueryFilter(FormattableString filter) => TableQueryFilter.Format(filter);

    /// <summary>Fails with 409 TableAlreadyExists when present.</summary>
    public async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        await CreateAsync(static _ => false, cancellationToken);

    public async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        await CreateAsync(
            static response => response.Status == 409 && new RequestFailedException(response).ErrorCode == TableErrorCode.TableAlreadyExists,
            cancellationToken);

    /// <summary>A table that is not there answers 404 and does not throw.</summary>
    public async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = service.CreateMessage(RequestMethod.Delete, $"Tables({Key(Name)})", cancellationToken);
        return await service.SendAsync(message, cancellationToken, static response => response.Status == 404);
    }

    /// <exception cref="RequestFailedException">404 ResourceNotFound when absent.</exception>
    public async Task<Response<TableEntity>> GetEntityAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        using var message = PointRead(partitionKey, rowKey, select, cancellationToken);
        return ReadEntity(await service.SendAsync(message, cancellationToken));
    }

    /// <summary>HasValue is false when the row, but not when the table, is absent.</summary>
    public async Task<NullableResponse<TableEntity>> GetEntityIfExistsAsync(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        using var message = PointRead(partitionKey, rowKey, select, cancellationToken);
        var response = await service.SendAsync(message, cancellationToken, IsMissingRow);
        return response.Status == 404 ? new NoEntity(response) : ReadEntity(response);
    }

    /// <summary>Inserts; the answer's ETag header is the row's version.</summary>
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists when present.</exception>
    public async Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckEntity(entity);
        using var message = service.CreateMessage(RequestMethod.Post, Name, cancellationToken);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        TableService.SetJson(message, TableEntityJson.Write(entity));
        return await service.SendAsync(message, cancellationToken);
    }

    /// <summary>Inserts, or merges into or replaces whatever is there.</summary>
    public async Task<Response> UpsertEntityAsync(
        TableEntity entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        await WriteAsync(entity, ifMatch: null, mode, cancellationToken);

    /// <param name="entity">The row's keys and new values.</param>
    /// <param name="ifMatch">The version that was read; ETag.All for any.</param>
    /// <param name="mode">What happens to values that the entity does not name.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied on a lost race, 404 when absent.</exception>
    public async Task<Response> UpdateEntityAsync(
        TableEntity entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
    {
        if (ifMatch == default)
        {
            throw new ArgumentException("An update needs the ETag that was read, or ETag.All.", nameof(ifMatch));
        }

        return await WriteAsync(entity, ifMatch, mode, cancellationToken);
    }

    /// <summary>A row that is not there answers 404 and does not throw; without an ETag any version is deleted.</summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied on a lost race.</exception>
    public async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckKeys(partitionKey, rowKey);
        using var message = service.CreateMessage(RequestMethod.Delete, EntityPath(partitionKey, rowKey), cancellationToken);
        message.Request.Headers.SetValue("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        return await service.SendAsync(message, cancellationToken, IsMissingRow);
    }

    /// <param name="filter">OData, made by <see cref="CreateQueryFilter"/>; null for the whole table.</param>
    /// <param name="maxPerPage">At most 1,000, which is also what null means.</param>
    /// <param name="select">Names of the properties to read; null for all.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public AsyncPageable<TableEntity> QueryAsync(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckPage(maxPerPage);
        var query = string.Join('&', new[] { filter is null ? null : "$filter=" + Uri.EscapeDataString(filter), Select(select) }.OfType<string>());
        return new TablePages<TableEntity>(service, Name + "()", query, maxPerPage, TableEntityJson.Read, cancellationToken);
    }

    /// <summary>All or nothing, in one partition; the answers stand in the order of the actions, each with its ETag header.</summary>
    /// <exception cref="TableTransactionFailedException">When the service refuses a step.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<TableTransactionAction> actions = [.. transactionActions];
        TableLimits.CheckTransaction(actions);
        var (contentType, body) = TableBatch.Write(this, actions);
        TableLimits.CheckTransactionBody(body.Length);
        using var message = service.CreateMessage(RequestMethod.Post, "$batch", cancellationToken);
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body);
        var response = await service.SendAsync(message, cancellationToken);
        var answers = ReadAnswers(response, message, actions.Count);
        return answers.Find(answer => answer.IsError) is { } refused
            ? throw TableFailure.Mark(TableErrors.TransactionFailed(refused), message)
            : Response.FromValue<IReadOnlyList<Response>>(answers, response);
    }

    internal string EntityUri(string partitionKey, string rowKey) => $"{service.Endpoint}/{EntityPath(partitionKey, rowKey)}";

    private static bool IsMissingRow(Response response) =>
        response.Status == 404 && new RequestFailedException(response).ErrorCode is not TableErrorCode.TableNotFound;

    private static Response<TableEntity> ReadEntity(Response response)
    {
        using var document = TableService.ReadJson(response);
        return Response.FromValue(TableEntityJson.Read(document.RootElement), response);
    }

    /// <summary>An answer cut short leaves open what was written, like none at all.</summary>
    private static List<Response> ReadAnswers(Response response, HttpMessage message, int steps)
    {
        try
        {
            var answers = TableBatch.Read(response, message.Request.ClientRequestId);
            return answers.Count == steps || answers.Exists(answer => answer.IsError)
                ? answers
                : throw new FormatException($"The transaction of {steps} steps was answered with {answers.Count} parts.");
        }
        catch (FormatException exception)
        {
            TableAttemptsPolicy.Note(message, ambiguous: true);
            throw TableFailure.Mark(new RequestFailedException(response.Status, exception.Message, exception), message);
        }
    }

    private static string? Select(IEnumerable<string>? names) =>
        names is null ? null : "$select=" + string.Join(',', names.Select(Uri.EscapeDataString));

    private static string Key(string key) => Uri.EscapeDataString(TableQueryFilter.Quote(key));

    private string EntityPath(string partitionKey, string rowKey) => $"{Name}(PartitionKey={Key(partitionKey)},RowKey={Key(rowKey)})";

    private HttpMessage PointRead(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
    {
        TableLimits.CheckKeys(partitionKey, rowKey);
        var query = Select(select);
        return service.CreateMessage(
            RequestMethod.Get, EntityPath(partitionKey, rowKey) + (query is null ? "" : "?" + query), cancellationToken);
    }

    private async Task<Response> WriteAsync(TableEntity entity, ETag? ifMatch, TableUpdateMode mode, CancellationToken cancellationToken)
    {
        TableLimits.CheckEntity(entity);
        var method = mode is TableUpdateMode.Merge ? RequestMethod.Patch : RequestMethod.Put;
        using var message = service.CreateMessage(method, EntityPath(entity.PartitionKey, entity.RowKey), cancellationToken);
        if (ifMatch is { } version)
        {
            message.Request.Headers.SetValue("If-Match", version.ToString());
        }

        TableService.SetJson(message, TableEntityJson.Write(entity));
        return await service.SendAsync(message, cancellationToken);
    }

    private async Task<Response<TableItem>> CreateAsync(Func<Response, bool> accepts, CancellationToken cancellationToken)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            writer.WriteStartObject();
            writer.WriteString("TableName", Name);
            writer.WriteEndObject();
        }

        using var message = service.CreateMessage(RequestMethod.Post, "Tables", cancellationToken);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        TableService.SetJson(message, body.WrittenMemory);
        return Response.FromValue(new TableItem(Name), await service.SendAsync(message, cancellationToken, accepts));
    }

    private sealed class NoEntity(Response response) : NullableResponse<TableEntity>
    {
        public override bool HasValue => false;

        public override TableEntity Value => throw new InvalidOperationException("The row does not exist.");

        public override Response GetRawResponse() => response;
    }
}
