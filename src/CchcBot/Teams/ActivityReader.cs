using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json.Linq;

namespace CchcBot.Teams;

/// <summary>Parses and validates an activity from an untrusted request; on failure gives a status and a short reason.</summary>
internal static class ActivityReader
{
    /// <summary>Largest accepted body. Teams messages end at about 100 KB; card data and channel data come on top.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    public readonly record struct Result(Activity? Activity, int Status, string? Reason)
    {
        public static implicit operator Result(Activity activity) => new(activity, StatusCodes.Status200OK, null);

        public static Result Bad(string reason) => new(null, StatusCodes.Status400BadRequest, reason);
    }

    public static async ValueTask<Result> ReadAsync(HttpRequest request)
    {
        if (!IsJson(request.ContentType))
        {
            return new(null, StatusCodes.Status415UnsupportedMediaType, "The content type is not application/json in UTF-8.");
        }

        if (request.ContentLength > MaxBytes)
        {
            return TooLarge();
        }

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            if (read.Buffer.Length > MaxBytes)
            {
                body.AdvanceTo(read.Buffer.End);
                return TooLarge();
            }

            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var result = Parse(read.Buffer);
            body.AdvanceTo(read.Buffer.End);
            return result;
        }
    }

    private static Result TooLarge() => new(null, StatusCodes.Status413PayloadTooLarge, "The activity is larger than 1 MB.");

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Result Parse(ReadOnlySequence<byte> body)
    {
        ReadOnlyMemory<byte> json = body.IsSingleSegment ? body.First : body.ToArray();
        try
        {
            if (!IsText(json.Span))
            {
                return Result.Bad("The body is not an activity: text that is not Unicode.");
            }

            // Strict parse first: the SDK's serializer accepts comments, duplicate names and trailing content.
            using (var document = JsonDocument.Parse(json, Strict))
            {
                if (document.RootElement.ValueKind == JsonValueKind.Null)
                {
                    return Result.Bad("The body is not an activity.");
                }
            }

            using var reader = new Newtonsoft.Json.JsonTextReader(new PooledText(json.Span)) { ArrayPool = ThreadCharPool.Instance };
            var activity = WireJson.Serializer.Deserialize<Activity>(reader)!;
            // Converted here, once, so that wrong types in it are rejected with 400; later readers reuse the result.
            activity.ChannelData = (activity.ChannelData as JToken)?.ToObject<TeamsChannelData>(WireJson.Serializer);
            return activity;
        }
        catch (Exception error) when (error is JsonException or Newtonsoft.Json.JsonException)
        {
            return Result.Bad("The body is not an activity: malformed, nested too deep, or of wrong types.");
        }
    }

    /// <summary>
    /// Whether every string is valid Unicode. The parser decodes strings of untyped JSON only on access, so a bad one would fail in the middle of a turn.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return false;
        }

        if (json.IndexOf("\\u"u8) < 0)
        {
            return true;
        }

        var reader = new Utf8JsonReader(json, new() { MaxDepth = Strict.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate.
            return false;
        }
    }

    /// <summary>The first thing missing that every turn relies on, as a sentence; null when nothing is.</summary>
    public static string? Missing(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type))
        {
            return "The activity has no type.";
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return "The activity has no conversation.";
        }

        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var serviceUrl)
            || !(serviceUrl.Scheme == Uri.UriSchemeHttps || serviceUrl.Scheme == Uri.UriSchemeHttp)
            || serviceUrl.Query.Length > 0 || serviceUrl.Fragment.Length > 0)
        {
            return "The activity has no serviceUrl that is an http(s) address.";
        }

        if (activity.Type is ActivityTypes.Message or ActivityTypes.Invoke
            && (string.IsNullOrEmpty(activity.From?.Id) || string.IsNullOrEmpty(activity.Recipient?.Id)))
        {
            return "The activity has no sender or no recipient.";
        }

        if (HasNull(activity.MembersAdded) || HasNull(activity.MembersRemoved) || HasNull(activity.ReactionsAdded)
            || HasNull(activity.ReactionsRemoved) || HasNull(activity.Attachments) || HasNull(activity.Entities))
        {
            return "The activity has an empty place in a list.";
        }

        return null;
    }

    private static bool HasNull<T>(IList<T>? list)
        where T : class
    {
        foreach (var item in list ?? [])
        {
            if (item is null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The body's text in a pooled array: as a string it would be the largest allocation of a turn.</summary>
    private sealed class PooledText : TextReader
    {
        private readonly int length;
        private char[]? chars;
        private int at;

        public PooledText(ReadOnlySpan<byte> json)
        {
            chars = ArrayPool<char>.Shared.Rent(json.Length);
            length = Encoding.UTF8.GetChars(json, chars);
        }

        public override int Peek() => at < length ? chars![at] : -1;

        public override int Read() => at < length ? chars![at++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            var taken = Math.Min(count, length - at);
            chars.AsSpan(at, taken).CopyTo(buffer.AsSpan(index));
            at += taken;
            return taken;
        }

        /// <summary>Returns the array once only, however often it is called: an array returned twice would be rented to two users at once.</summary>
        protected override void Dispose(bool disposing)
        {
            if (Interlocked.Exchange(ref chars, null) is { } rented)
            {
                ArrayPool<char>.Shared.Return(rented);
            }

            base.Dispose(disposing);
        }
    }

    /// <summary>
    /// Keeps the two arrays that the JSON reader rents, per thread: the shared pool holds one array of a size per thread and takes a lock for the second.
    /// Safe because a body is parsed synchronously, on one thread.
    /// </summary>
    private sealed class ThreadCharPool : Newtonsoft.Json.IArrayPool<char>
    {
        public static readonly ThreadCharPool Instance = new();

        [ThreadStatic]
        private static char[]? one;

        [ThreadStatic]
        private static char[]? other;

        public char[] Rent(int minimumLength)
        {
            var kept = one;
            (one, other) = (other, null);
            return kept?.Length >= minimumLength ? kept : new char[minimumLength];
        }

        public void Return(char[]? array)
        {
            // Larger arrays are rare and not worth keeping on each thread.
            if (array is { Length: <= 4096 })
            {
                (one, other) = (array, one);
            }
        }
    }
}
