using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CchcBot.Teams;

/// <summary>
/// Raw JSON that is kept as UTF-8. <see cref="Writer"/> copies it as it is; any other writer gets it as text, decoded at that moment.
/// As text a card takes twice its bytes, and it was the largest object of a turn.
/// </summary>
#pragma warning disable MA0097 // It is comparable only because every JValue is; nobody compares one.
internal sealed class PreserializedJson : JRaw
#pragma warning restore MA0097
{
    private readonly Utf8 utf8;

    public PreserializedJson(byte[] json)
        : this(new Utf8(json, null))
    {
    }

    /// <param name="json">Written before it is given back.</param>
    public PreserializedJson(PooledJson json)
        : this(new Utf8([], json))
    {
    }

    private PreserializedJson(Utf8 utf8)
        : base(utf8) => this.utf8 = utf8;

    public override void WriteTo(JsonWriter writer, params JsonConverter[] converters)
    {
        if (writer is Writer bytes)
        {
            bytes.WriteRaw(utf8.Span);
        }
        else
        {
            base.WriteTo(writer, converters);
        }
    }

    /// <summary>What a <see cref="JRaw"/> asks for its text.</summary>
    private sealed class Utf8(byte[] own, PooledJson? lent)
    {
        public ReadOnlySpan<byte> Span => lent is null ? own : lent.Span;

        public override string ToString() => Encoding.UTF8.GetString(Span);
    }

    /// <summary>Writes into the stream below a text writer, JSON that is UTF-8 already unchanged.</summary>
    public sealed class Writer(StreamWriter text) : JsonTextWriter(text)
    {
        /// <param name="json">One value.</param>
        public void WriteRaw(ReadOnlySpan<byte> json)
        {
            // The separators before the value, and all that stands in the text writer's buffer, come first.
            WriteRawValue("");
            text.Flush();
            text.BaseStream.Write(json);
        }
    }
}
