using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Azure;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// An entity group transaction on the wire: one change set inside one multipart body, each step an HTTP message.
/// Source: "Performing entity group transactions" of the Table service REST reference.
/// </summary>
internal static class TableBatch
{
    public static (string ContentType, byte[] Body) Write(TableClient table, IReadOnlyList<TableTransactionAction> actions)
    {
        var batch = "batch_" + Guid.NewGuid();
        var changes = "changeset_" + Guid.NewGuid();
        using var body = new MemoryStream();
        Line(body, $"--{batch}");
        Line(body, $"Content-Type: multipart/mixed; boundary={changes}");
        Line(body, "");
        foreach (var action in actions)
        {
            Line(body, $"--{changes}");
            Line(body, "Content-Type: application/http");
            Line(body, "Content-Transfer-Encoding: binary");
            Line(body, "");
            WriteStep(body, table, action);
        }

        Line(body, $"--{changes}--");
        Line(body, $"--{batch}--");
        return ($"multipart/mixed; boundary={batch}", body.ToArray());
    }

    /// <summary>The answers of the steps in order; a refused transaction answers with one part only, the refusal.</summary>
    /// <exception cref="FormatException">When the body is not the multipart that its header says.</exception>
    public static List<Response> Read(Response response, string clientRequestId)
    {
        var outer = Boundary(response.Headers.ContentType);
        var change = Parts(response.Content.ToMemory(), outer).FirstOrDefault() ?? throw new FormatException("The transaction's answer is empty.");
        var steps = change.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) is true
            ? Parts(change.Body, Boundary(change.ContentType))
            : [change];
        return steps.ConvertAll<Response>(step => TableBatchResponse.Parse(step.Body, clientRequestId));
    }

    private static void WriteStep(Stream body, TableClient table, TableTransactionAction action)
    {
        var (method, insert, condition) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", true, false),
            TableTransactionActionType.UpdateMerge => ("PATCH", false, true),
            TableTransactionActionType.UpdateReplace => ("PUT", false, true),
            TableTransactionActionType.Delete => ("DELETE", false, true),
            TableTransactionActionType.UpsertMerge => ("PATCH", false, false),
            TableTransactionActionType.UpsertReplace => ("PUT", false, false),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action.ActionType, "Not a kind of action."),
        };
        Line(body, $"{method} {(insert ? table.TableUri : table.EntityUri(action.Entity.PartitionKey, action.Entity.RowKey))} HTTP/1.1");
        Line(body, "Accept: application/json;odata=minimalmetadata");
        Line(body, "DataServiceVersion: 3.0");
        if (insert)
        {
            Line(body, "Prefer: return-no-content");
        }

        if (condition)
        {
            Line(body, $"If-Match: {(action.ETag == default ? ETag.All : action.ETag)}");
        }

        if (action.ActionType is not TableTransactionActionType.Delete)
        {
            var json = TableEntityJson.Write(action.Entity);
            Line(body, "Content-Type: application/json");
            Line(body, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {json.Length}"));
            Line(body, "");
            body.Write(json.Span);
        }

        Line(body, "");
    }

    private static void Line(Stream body, string text)
    {
        body.Write(Encoding.UTF8.GetBytes(text));
        body.Write("\r\n"u8);
    }

    private static string Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value is { Length: > 0 } boundary
            ? boundary.Trim('"')
            : throw new FormatException($"The transaction's answer is not multipart: {contentType}.");

    private static List<Part> Parts(ReadOnlyMemory<byte> body, string boundary)
    {
        var parts = new List<Part>();
        var delimiter = Encoding.UTF8.GetBytes("--" + boundary);
        var start = body.Span.IndexOf(delimiter);
        while (start >= 0)
        {
            var rest = body[(start + delimiter.Length)..];
            var length = rest.Span.IndexOf(delimiter);
            if (rest.Span.StartsWith("--"u8) || length < 0)
            {
                break;
            }

            var (headers, content) = TableBatchResponse.SplitHead(rest[..length]);
            parts.Add(new(headers.GetValueOrDefault("Content-Type"), content));
            body = rest;
            start = length;
        }

        return parts;
    }

    private sealed record Part(string? ContentType, ReadOnlyMemory<byte> Body);
}
