using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CchcBot.Kernel.Cards;

/// <summary>Serializes cards. Every card sent as an attachment or invoke response is made here, and checked against Teams' size limit.</summary>
internal static class CardJson
{
    /// <summary>Largest card that Teams documents to accept, in bytes of UTF-8.</summary>
    public const int Limit = 28 * 1024;

    /// <summary>Added to each button's data: the office in which the tap acts, whichever office the person has switched to since.</summary>
    public const string OfficeKey = "ws";

    /// <summary>Added to each button's data on English cards only: a tap is answered in English.</summary>
    public const string LanguageKey = "ln";

    // Depth limit of the parsers that will read the card.
    private const int Deepest = 64;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? asWritten;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? asStamped;

    private static readonly string AnyMark = new WorkspaceId("", "").Mark();

    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static string Of(AdaptiveCard card) => Checked(card.ToJson());

    /// <summary>The same as UTF-8, with the office added to each button's data.</summary>
    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static byte[] Of(AdaptiveCard card, WorkspaceId office) => Written(card, office).ToArray();

    /// <summary>The same for one message that is sent at once.</summary>
    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static PooledJson Lend(AdaptiveCard card, WorkspaceId office) => new(Written(card, office));

    private static ReadOnlySpan<byte> Written(AdaptiveCard card, WorkspaceId office)
    {
        var json = Stamped(card, office.Mark());
        return json.WrittenCount <= Limit ? json.WrittenSpan : throw new CardTooLargeException(json.WrittenCount);
    }

    private static string Checked(string json)
    {
        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= Limit ? json : throw new CardTooLargeException(bytes);
    }

    /// <summary>Size in bytes of UTF-8, including what is added to the buttons' data.</summary>
    public static int SizeOf(AdaptiveCard card) => Stamped(card, AnyMark).WrittenCount;

    /// <summary>Whether the card is within the limit; check this when splitting a list into pages.</summary>
    public static bool Fits(AdaptiveCard card) => SizeOf(card) <= Limit;

    /// <summary>The card's JSON with the office in each button's data. The buffer is reused by this thread's next call.</summary>
    private static ArrayBufferWriter<byte> Stamped(AdaptiveCard card, string mark)
    {
        var (plain, stamped) = (Emptied(ref asWritten), Emptied(ref asStamped));
        card.WriteTo(plain);
        var json = plain.WrittenSpan;
        var stamp = Encoding.UTF8.GetBytes($"\"{OfficeKey}\":\"{mark}\"" + (card.Lang == "en" ? $",\"{LanguageKey}\":\"en\"" : ""));
        var (from, search) = (0, 0);
        // A quotation mark inside a text is escaped: these bytes are a property, and the serializer writes an object's type as its first one.
        while (json[search..].IndexOf("{\"type\":\"Action."u8) is >= 0 and var next)
        {
            var start = search + next;
            search = start + 1;
            if (DataEnd(json[start..]) is not { } end)
            {
                continue;
            }

            var at = start + end.At;
            stamped.Write(json[from..at]);
            stamped.Write(!end.HasData ? ",\"data\":{"u8 : json[at - 1] == '{' ? [] : ","u8);
            stamped.Write(stamp);
            stamped.Write(!end.HasData ? "}"u8 : []);
            from = at;
        }

        stamped.Write(json[from..]);
        return stamped;
    }

    /// <summary>Where something can be added to a button's data; null for an action that sends none.</summary>
    /// <param name="action">Begins with the action, and goes on behind it.</param>
    private static (int At, bool HasData)? DataEnd(ReadOnlySpan<byte> action)
    {
        var reader = new Utf8JsonReader(action, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        reader.Read();
        reader.Read();
        if (!reader.ValueTextEquals("Action.Execute"u8) && !reader.ValueTextEquals("Action.Submit"u8))
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("data"u8);
            reader.Skip();
            if (isData)
            {
                return ((int)reader.TokenStartIndex, true);
            }
        }

        return ((int)reader.TokenStartIndex, false);
    }

    private static ArrayBufferWriter<byte> Emptied(ref ArrayBufferWriter<byte>? buffer)
    {
        buffer ??= new ArrayBufferWriter<byte>(Limit);
        buffer.ResetWrittenCount();
        return buffer;
    }
}

/// <summary>Teams would reject the card: split its list into pages.</summary>
internal sealed class CardTooLargeException(int bytes) : Exception($"The card has {bytes} bytes; Teams takes {CardJson.Limit}.")
{
    public int Bytes => bytes;
}
