using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace CchcBot.Protocols.Tables;

/// <summary>Reads {"odata.error":{"code":"...","message":{"value":"..."}}}; a body of another shape leaves the status to speak.</summary>
internal sealed class TableErrors : RequestFailedDetailsParser
{
    public static readonly TableErrors Parser = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, [NotNullWhen(true)] out IDictionary<string, string>? data)
    {
        error = null;
        data = null;
        if (response.ContentStream is not null && Read(response.Content) is var (code, message))
        {
            error = new ResponseError(code, message);
        }
        else if (response.Headers.TryGetValue("x-ms-error-code", out var named))
        {
            // Some refusals come before the service has looked at which format was asked for.
            error = new ResponseError(named, message: null);
        }
        else
        {
            return false;
        }

        data = new Dictionary<string, string>(StringComparer.Ordinal);
        return true;
    }

    /// <summary>A refused transaction; its message begins with the number of the refused step ("1:The specified entity already exists.").</summary>
    public static TableTransactionFailedException TransactionFailed(Response response)
    {
        var found = Read(response.Content);
        var (code, message) = (found?.Code, found?.Message);
        var digits = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        int? index = digits > 0 && int.TryParse(message.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        return new(
            response.Status,
            $"The transaction was refused{(index is null ? "" : $" at step {index}")}: {code ?? response.ReasonPhrase} ({response.Status}). {message}",
            code,
            index);
    }

    private static (string Code, string? Message)? Read(BinaryData content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            if (document.RootElement.ValueKind is JsonValueKind.Object
                && document.RootElement.TryGetProperty("odata.error", out var error)
                && error.TryGetProperty("code", out var code))
            {
                var message = error.TryGetProperty("message", out var wrapped) && wrapped.TryGetProperty("value", out var value)
                    ? value.GetString()
                    : null;
                return (code.GetString() ?? "", message);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A gateway's page in place of the service's answer.
        }

        return null;
    }
}
