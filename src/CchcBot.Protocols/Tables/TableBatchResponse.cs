using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Azure;
using Azure.Core;

namespace CchcBot.Protocols.Tables;

/// <summary>The answer to one step of a transaction, taken out of the multipart body.</summary>
internal sealed class TableBatchResponse : Response
{
    private readonly Dictionary<string, string> headers;

    private TableBatchResponse(int status, string reason, Dictionary<string, string> headers, ReadOnlyMemory<byte> body, string clientRequestId)
    {
        Status = status;
        ReasonPhrase = reason;
        this.headers = headers;
        ContentStream = new MemoryStream(body.ToArray(), 0, body.Length, writable: false, publiclyVisible: true);
        ClientRequestId = clientRequestId;
    }

    public override int Status { get; }

    public override string ReasonPhrase { get; }

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; }

    public override bool IsError => Status >= 400;

    /// <param name="message">"HTTP/1.1 204 No Content", headers, an empty line, the body.</param>
    public static TableBatchResponse Parse(ReadOnlyMemory<byte> message, string clientRequestId)
    {
        var end = message.Span.IndexOf((byte)'\n');
        var words = Encoding.UTF8.GetString(message.Span[..Math.Max(end, 0)]).Trim().Split(' ', 3);
        if (words.Length < 2 || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            throw new FormatException("A part of the transaction's answer has no status line.");
        }

        var (lines, body) = SplitHead(message[(end + 1)..]);
        return new(status, words.Length > 2 ? words[2] : "", lines, body, clientRequestId);
    }

    /// <summary>Header lines up to the first empty line, and what follows without the line break that belongs to the boundary.</summary>
    public static (Dictionary<string, string> Headers, ReadOnlyMemory<byte> Body) SplitHead(ReadOnlyMemory<byte> text)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var atStart = true;
        while (text.Length > 0)
        {
            var end = text.Span.IndexOf((byte)'\n');
            var line = Encoding.UTF8.GetString(text.Span[..(end < 0 ? text.Length : end)]).Trim();
            text = end < 0 ? ReadOnlyMemory<byte>.Empty : text[(end + 1)..];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                found[line[..colon]] = line[(colon + 1)..].Trim();
            }
            else if (!atStart)
            {
                break;
            }

            atStart = false;
        }

        var body = text.Span.TrimEnd("\r\n"u8).Length;
        return (found, text[..body]);
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
