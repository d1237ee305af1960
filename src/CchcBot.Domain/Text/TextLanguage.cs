namespace CchcBot.Domain.Text;

/// <summary>The language that an answer is wanted in.</summary>
public enum TextLanguage
{
    Vi,
    En,
}
