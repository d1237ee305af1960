namespace CchcBot.Domain.Tasks;

/// <summary>A document or link that shows a result. What is not given is null.</summary>
/// <param name="Number">"123/QĐ-TTT".</param>
public sealed record Evidence(string? Number, DateOnly? Date, string? Url)
{
    /// <summary>Name of a file that was sent; <see cref="Url"/> is where it is kept. Null for a document or a link.</summary>
    public string? File { get; init; }

    /// <summary>Signed on that day, and not numbered yet (đã ký, chờ số).</summary>
    public bool AwaitsNumber { get; init; }
}
