namespace CchcBot.Domain.Reports;

public enum QueryGroup
{
    Unit,
    Area,
    Status,
    Quarter,
    Person,
}
