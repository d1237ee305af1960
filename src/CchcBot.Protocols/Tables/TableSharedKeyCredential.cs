using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Protocols.Tables;

/// <summary>The storage account's name and one of its keys.</summary>
public sealed class TableSharedKeyCredential
{
    private readonly byte[] key;

    /// <param name="accountName">The account, also the first part of what is signed.</param>
    /// <param name="accountKey">The key in base64, as the portal shows it.</param>
    /// <exception cref="FormatException">When the key is not base64.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        ArgumentException.ThrowIfNullOrEmpty(accountKey);
        AccountName = accountName;
        key = Convert.FromBase64String(accountKey);
    }

    public string AccountName { get; }

    internal string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}

/// <summary>
/// Signs each attempt with the scheme "Shared Key" of the Table service: verb, Content-MD5, Content-Type, date, resource.
/// Source: "Authorize with Shared Key" of the Azure Storage REST reference.
/// </summary>
internal sealed class TableSharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.TryGetValue("Content-MD5", out var hash);
        request.Headers.TryGetValue("Content-Type", out var contentType);
        request.Headers.TryGetValue(TableDatePolicy.Header, out var date);
        var signature = credential.Sign(
            $"{request.Method.Method}\n{hash}\n{contentType}\n{date}\n{CanonicalResource(request.Uri.ToUri())}");
        request.Headers.SetValue("Authorization", $"SharedKey {credential.AccountName}:{signature}");
    }

    // The path is signed as sent, percent-encoded. For the emulator it holds the account once more.
    private string CanonicalResource(Uri uri)
    {
        var component = uri.Query.TrimStart('?').Split('&').FirstOrDefault(part => part.StartsWith("comp=", StringComparison.Ordinal));
        return $"/{credential.AccountName}{uri.AbsolutePath}{(component is null ? "" : "?" + component)}";
    }
}

/// <summary>Dates each attempt; the service refuses a date more than 15 minutes from its own clock.</summary>
internal sealed class TableDatePolicy(TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public const string Header = "x-ms-date";

    public override void OnSendingRequest(HttpMessage message) =>
        message.Request.Headers.SetValue(Header, time.GetUtcNow().ToString("R"));
}

/// <summary>Appends the signature to the query of each attempt, so that an updated one is used at once.</summary>
internal sealed class TableSasPolicy(Azure.AzureSasCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var uri = message.Request.Uri;
        var own = message.TryGetProperty(typeof(TableSasPolicy), out var first) ? (string)first! : uri.Query;
        message.SetProperty(typeof(TableSasPolicy), own);
        var signature = credential.Signature.TrimStart('?');
        uri.Query = own.Length > 1 ? $"{own}&{signature}" : "?" + signature;
    }
}
