using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string AnyMark = new WorkspaceId("", "").Mark();

    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static string Of(AdaptiveCard card) => Checked(card.ToJson());

    /// <summary>The same, each of its buttons naming the office.</summary>
    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static string Of(AdaptiveCard card, WorkspaceId office) => Checked(Stamped(card.ToJson(), office.Mark()));

    private static string Checked(string json)
    {
        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= Limit ? json : throw new CardTooLargeException(bytes);
    }

    /// <summary>In bytes of UTF-8, as it is sent.</summary>
    public static int SizeOf(AdaptiveCard card) => Encoding.UTF8.GetByteCount(Stamped(card.ToJson(), AnyMark));

    /// <summary>Whether the card may be sent; ask before splitting a list over pages.</summary>
    public static bool Fits(AdaptiveCard card) => SizeOf(card) <= Limit;

    private static string Stamped(string json, string mark)
    {
        var card = JsonNode.Parse(json)!;
        return Stamp(card, mark, (string?)card["lang"] == "en") ? card.ToJsonString(AsSent) : json;
    }

    /// <returns>Whether there is a button in it.</returns>
    private static bool Stamp(JsonNode? node, string mark, bool isEnglish)
    {
        var any = false;
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    any |= Stamp(item, mark, isEnglish);
                }

                break;
            case JsonObject part:
                if ((part["type"] as JsonValue)?.TryGetValue<string>(out var type) == true && type is "Action.Execute" or "Action.Submit")
                {
                    var data = part["data"] as JsonObject ?? (JsonObject)(part["data"] = new JsonObject());
                    data[OfficeKey] = mark;
                    if (isEnglish)
                    {
                        data[LanguageKey] = "en";
                    }

                    return true;
                }

                foreach (var (_, inner) in part)
                {
                    any |= Stamp(inner, mark, isEnglish);
                }

                break;
        }

        return any;
    }
}

/// <summary>The card would be refused by Teams: split its list over pages.</summary>
internal sealed class CardTooLargeException(int bytes) : Exception($"The card has {bytes} bytes; Teams takes {CardJson.Limit}.")
{
    public int Bytes => bytes;
}
