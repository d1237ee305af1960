using System.Buffers;
using System.Text;
using System.Text.Json;
using AdaptiveCards;
using CchcBot.Office;

namespace CchcBot.Kernel.Cards;

/// <summary>A card as the JSON that is sent. Whatever becomes an attachment or the answer of an invoke is made here, held to Teams' limit.</summary>
internal static class CardJson
{
    /// <summary>The largest card that Teams documents to take, in bytes of UTF-8.</summary>
    public const int Limit = 28 * 1024;

    /// <summary>In the data of each button: the office in which the tap acts, whatever its person has chosen meanwhile.</summary>
    public const string OfficeKey = "ws";

    /// <summary>In the data of each button of an English card: a tap on it is answered in English. Other cards' buttons say nothing.</summary>
    public const string LanguageKey = "ln";

    // What a card's readers take.
    private const int Deepest = 64;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? asWritten;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? asStamped;

    private static readonly string AnyMark = new WorkspaceId("", "").Mark();

    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static string Of(AdaptiveCard card) => Checked(card.ToJson());

    /// <summary>The same as UTF-8, each of its buttons naming the office.</summary>
    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static byte[] Of(AdaptiveCard card, WorkspaceId office)
    {
        var json = Stamped(card, office.Mark());
        return json.WrittenCount <= Limit ? json.WrittenSpan.ToArray() : throw new CardTooLargeException(json.WrittenCount);
    }

    private static string Checked(string json)
    {
        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= Limit ? json : throw new CardTooLargeException(bytes);
    }

    /// <summary>In bytes of UTF-8, as it is sent.</summary>
    public static int SizeOf(AdaptiveCard card) => Stamped(card, AnyMark).WrittenCount;

    /// <summary>Whether the card may be sent; ask before splitting a list over pages.</summary>
    public static bool Fits(AdaptiveCard card) => SizeOf(card) <= Limit;

    /// <summary>The card with the office in the data of each button; what it gives holds until this thread makes the next.</summary>
    private static ArrayBufferWriter<byte> Stamped(AdaptiveCard card, string mark)
    {
        var (plain, stamped) = (Emptied(ref asWritten), Emptied(ref asStamped));
        card.WriteTo(plain);
        var json = plain.WrittenSpan;
        var stamp = Encoding.UTF8.GetBytes($"\"{OfficeKey}\":\"{mark}\"" + (card.Lang == "en" ? $",\"{LanguageKey}\":\"en\"" : ""));
        Span<Part> open = stackalloc Part[Deepest + 1];
        var (depth, from) = (0, 0);
        for (var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest }); reader.Read();)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                open[++depth] = default;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                open[depth].IsButton = reader.ValueTextEquals("Action.Execute"u8) || reader.ValueTextEquals("Action.Submit"u8);
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && open[depth].IsButton && reader.ValueTextEquals("data"u8))
            {
                reader.Skip();
                open[depth].DataEnd = (int)reader.TokenStartIndex;
            }
            else if (reader.TokenType == JsonTokenType.EndObject && open[depth--] is { IsButton: true } button)
            {
                var at = button.DataEnd > 0 ? button.DataEnd : (int)reader.TokenStartIndex;
                stamped.Write(json[from..at]);
                stamped.Write(button.DataEnd == 0 ? ",\"data\":{"u8 : json[at - 1] == '{' ? [] : ","u8);
                stamped.Write(stamp);
                stamped.Write(button.DataEnd == 0 ? "}"u8 : []);
                from = at;
            }
        }

        stamped.Write(json[from..]);
        return stamped;
    }

    private static ArrayBufferWriter<byte> Emptied(ref ArrayBufferWriter<byte>? buffer)
    {
        buffer ??= new ArrayBufferWriter<byte>(Limit);
        buffer.ResetWrittenCount();
        return buffer;
    }

    /// <summary>An object that is open: whether it is a button, whose type stands before all else, and where the data in it ends.</summary>
    private record struct Part(bool IsButton, int DataEnd);
}

/// <summary>The card would be refused by Teams: split its list over pages.</summary>
internal sealed class CardTooLargeException(int bytes) : Exception($"The card has {bytes} bytes; Teams takes {CardJson.Limit}.")
{
    public int Bytes => bytes;
}
