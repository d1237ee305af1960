namespace CchcBot.Domain.Text;

/// <summary>The language of answers.</summary>
public enum TextLanguage
{
    Vi,
    En,
}
