using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A table (since 1.5). On a phone three columns are many.</summary>
public sealed class AdaptiveTable : AdaptiveElement
{
    public IList<AdaptiveTableColumnDefinition> Columns { get; set; } = [];
    public IList<AdaptiveTableRow> Rows { get; set; } = [];
    public AdaptiveContainerStyle? GridStyle { get; set; }
    public bool? ShowGridLines { get; set; }

    [JsonPropertyName("firstRowAsHeaders")]
    public bool? FirstRowAsHeaders { get; set; }
}

/// <param name="Width">A weight beside the other columns.</param>
public sealed record AdaptiveTableColumnDefinition(double Width, AdaptiveHorizontalAlignment? HorizontalCellContentAlignment = null);

public sealed class AdaptiveTableRow
{
    [JsonPropertyOrder(-1)]
    public string Type => "TableRow";
    public IList<AdaptiveTableCell> Cells { get; set; } = [];
    public AdaptiveContainerStyle? Style { get; set; }
}

public sealed class AdaptiveTableCell
{
    [JsonPropertyOrder(-1)]
    public string Type => "TableCell";
    public IList<AdaptiveElement> Items { get; set; } = [];
    public AdaptiveContainerStyle? Style { get; set; }
}
