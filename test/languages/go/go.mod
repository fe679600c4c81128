module infra

go 1.25
